import AHPCommands
import ArgumentParser
import DenseLinearAlgebra

BLASThreads.endIdle()
AHPCommand.main()
