import Foundation

/// The logarithm to base 2.
func logarithm(_ value: Double) -> Double { log2(value) }

/// Two to the power of a number.
func exponential(_ value: Double) -> Double { exp2(value) }
