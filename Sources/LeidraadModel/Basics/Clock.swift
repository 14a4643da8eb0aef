import Glibc

extension CalendarDate {
    /// The day on which this program runs, in UTC.
    public static var fromClock: CalendarDate { CalendarDate(secondsSince1970: Int(time(nil))) }
}
