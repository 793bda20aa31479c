import AHPCommands
import ArgumentParser

AHPCommand.main()
