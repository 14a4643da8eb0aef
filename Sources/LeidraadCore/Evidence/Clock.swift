import Glibc

extension CalendarDate {
    /// The day on which this program runs, in UTC.
    public static var fromClock: CalendarDate { CalendarDate(secondsSince1970: Int(time(nil))) }
}

extension BuildRequest {
    /// The last day that does not lie in the future.
    var latestDay: CalendarDate { max(today, max(clock, copyDate ?? today)) }
}
