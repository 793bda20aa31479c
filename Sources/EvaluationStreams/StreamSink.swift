/// Takes the bytes of a result, in their order.
public typealias StreamSink = ([UInt8]) throws -> Void

/// Is told how much of the writing is done, as a share.
public typealias StreamProgress = (Double) -> Void
