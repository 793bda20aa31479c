public import Statistics

extension Moments: Tally {}
