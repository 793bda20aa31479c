import DelimitedText
import Foundation
import GzipInput
import TestSupport
import Testing
