package org.mirubato.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirubato.domain.goal.GoalEvent;
import org.mirubato.domain.identity.AccountEvent;
import org.mirubato.domain.identity.PreferencesEvent;
import org.mirubato.domain.identity.SessionEvent;
import org.mirubato.domain.identity.SignInLinkEvent;
import org.mirubato.domain.notice.NoticeEvent;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.plan.FeedEvent;
import org.mirubato.domain.plan.OccurrenceEvent;
import org.mirubato.domain.plan.PlanEvent;
import org.mirubato.domain.plan.TemplateEvent;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.PracticeSessionEvent;
import org.mirubato.domain.repertoire.RepertoireEvent;
import org.mirubato.domain.score.ScoreEvent;

/** Every kind of event there is, found by walking the sealed event types: nothing can be forgotten here. */
public final class EventCatalogue {

    private static final List<Class<? extends DomainEvent>> ROOTS = List.of(
            AccountEvent.class,
            SignInLinkEvent.class,
            SessionEvent.class,
            ScoreEvent.class,
            PieceEvent.class,
            LogbookEvent.class,
            PracticeSessionEvent.class,
            PreferencesEvent.class,
            NoticeEvent.class,
            RepertoireEvent.class,
            GoalEvent.class,
            PlanEvent.class,
            OccurrenceEvent.class,
            TemplateEvent.class,
            FeedEvent.class);

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = byName();

    private EventCatalogue() {}

    /** All event classes, by feature, in the order of their declaration. */
    public static List<Class<? extends DomainEvent>> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The class of the event of that wire name; empty when this version knows none. */
    public static Optional<Class<? extends DomainEvent>> classOf(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /**
     * The wire name and revision of an event class.
     *
     * @throws IllegalArgumentException when it has none
     */
    public static WireName wireName(Class<?> type) {
        WireName name = type.getAnnotation(WireName.class);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " has no wire name");
        }
        return name;
    }

    private static Map<String, Class<? extends DomainEvent>> byName() {
        Map<String, Class<? extends DomainEvent>> found = new LinkedHashMap<>();
        for (Class<? extends DomainEvent> root : ROOTS) {
            for (Class<? extends DomainEvent> type : leaves(root)) {
                if (found.put(wireName(type).value(), type) != null) {
                    throw new IllegalStateException(
                            "two events are named " + wireName(type).value());
                }
            }
        }
        return found;
    }

    private static List<Class<? extends DomainEvent>> leaves(Class<? extends DomainEvent> type) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        List<Class<? extends DomainEvent>> leaves = new ArrayList<>();
        for (Class<?> part : type.getPermittedSubclasses()) {
            leaves.addAll(leaves(part.asSubclass(DomainEvent.class)));
        }
        return leaves;
    }
}
