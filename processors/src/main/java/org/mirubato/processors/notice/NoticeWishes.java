package org.mirubato.processors.notice;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mirubato.domain.identity.UserId;

/** Who wants to be reminded of what. */
@FunctionalInterface
public interface NoticeWishes {

    /** Nobody wants anything. */
    NoticeWishes NONE = List::of;

    /** The wishes of all who have any. */
    List<Wish> all();

    /** What one user wants; empty when that is nothing. */
    default Optional<Wish> of(UserId user) {
        return all().stream().filter(wish -> wish.user().equals(user)).findFirst();
    }

    /**
     * What somebody wants.
     *
     * @param at the time of their day from which on they want to hear of it
     * @param practice whether to be reminded of practising on a day on which nothing was practised yet
     * @param deadlines whether to hear of goals that are due soon
     * @param achievements whether to hear of what was reached
     * @param byMail whether by mail as well; in the app in any case
     */
    record Wish(
            UserId user,
            ZoneId zone,
            LocalTime at,
            boolean practice,
            boolean deadlines,
            boolean achievements,
            boolean byMail) {}
}
