package org.mirubato.domain.identity;

/** The keys of preferences that the server itself looks at. */
public final class PreferenceKeys {

    public static final String THEME = "theme";
    public static final String LANGUAGE = "language";

    /** The word of a {@link WeekStart}. */
    public static final String WEEK_START = "weekStart";

    /** The name of the zone in which the user's days begin. */
    public static final String TIME_ZONE = "timeZone";

    /** When to be reminded, as hours and minutes in the user's zone. */
    public static final String REMINDER_TIME = "reminderTime";

    /** An object that says of what to be reminded, and how. */
    public static final String NOTIFICATIONS = "notificationSettings";

    /** How many minutes the user means to practise each day. */
    public static final String DAILY_AIM = "dailyAim";

    public static final String PRIMARY_INSTRUMENT = "primaryInstrument";
    public static final String DISPLAY_NAME = "displayName";

    private PreferenceKeys() {}
}
