internal import Glibc

/// Threads that the BLAS behind LAPACK keeps.
public enum BLASThreads {
  /// Ends the threads that OpenBLAS starts as soon as it is loaded. They would look for work for about
  /// 25 ms of processor time each, more than a short command takes in all; OpenBLAS starts them again
  /// for a product that is worth it. With another BLAS nothing happens.
  ///
  /// For a program to call before anything else: nobody may be using the BLAS meanwhile, and an
  /// embedder's threads are its own business.
  public static func endIdle() {
    guard let symbol = dlsym(nil, "blas_thread_shutdown_") else { return }
    _ = unsafeBitCast(symbol, to: (@convention(c) () -> Int32).self)()
  }
}
