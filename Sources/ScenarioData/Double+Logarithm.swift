internal import Glibc

extension Double {
  var naturalLogarithm: Double { log(self) }
}
