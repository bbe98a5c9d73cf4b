package org.mirubato.command.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mirubato.command.sync.Attempt.Lost;
import org.mirubato.command.sync.Attempt.Over;
import org.mirubato.command.sync.Attempt.Sent;
import org.mirubato.command.sync.EntityPasts.Many;
import org.mirubato.command.sync.MutationSender.Sender;
import org.mirubato.command.sync.PushLog.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Does many mutations of one device in their order. Those that stand alone are decided one after the other, on what one question has
 * read for all of them, and are written together; one that touches the same entity as another, or does not stand alone, waits until
 * all before it are in the log.
 */
@Component
@Profile("command")
class MutationRun {

    /** So many are read and looked up at once: what they are decided on must fit into memory. */
    private static final int AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(MutationRun.class);

    private final Mutations mutations;
    private final EntityPasts pasts;
    private final PushLog log;

    MutationRun(Mutations mutations, EntityPasts pasts, PushLog log) {
        this.mutations = mutations;
        this.pasts = pasts;
        this.log = log;
    }

    /**
     * Does the mutations, unless they were done before; a failure that is no refusal ends the run, and the same again may help.
     *
     * @return what has become of each, in their order
     */
    List<MutationResult> done(Sender from, List<JsonNode> given) {
        List<MutationResult> results = new ArrayList<>();
        for (int begin = 0; begin < given.size(); begin += AT_ONCE) {
            List<JsonNode> some = given.subList(begin, Math.min(given.size(), begin + AT_ONCE));
            results.addAll(some.size() == 1 ? List.of(mutations.done(from, some.get(0))) : together(from, some));
        }
        return results;
    }

    private List<MutationResult> together(Sender from, List<JsonNode> given) {
        List<Step> steps = given.stream()
                .map(each -> new Step(each, mutations.standingAlone(from, each)))
                .toList();
        Optional<Many> before = read(steps);
        if (before.isEmpty()) {
            return given.stream().map(each -> mutations.done(from, each)).toList();
        }
        doAll(from, steps, before.get());
        Map<String, Long> versions = pasts.versions(aimed(steps.stream().filter(step -> step.attempt instanceof Sent)));
        return steps.stream()
                .map(step -> step.result(versions).orElseGet(() -> mutations.done(from, step.given)))
                .toList();
    }

    /** Empty when one of them can't be read, which must not stop the others: each finds that out for itself. */
    private Optional<Many> read(List<Step> steps) {
        try {
            return Optional.of(pasts.ofAll(aimed(steps.stream())));
        } catch (RuntimeException e) {
            LOG.warn("the entities of a push could not be read together", e);
            return Optional.empty();
        }
    }

    private static List<Aimed<?>> aimed(Stream<Step> steps) {
        return steps.<Aimed<?>>flatMap(step -> step.aimed.stream()).toList();
    }

    private void doAll(Sender from, List<Step> steps, Many pasts) {
        List<Step> waiting = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        for (Step step : steps) {
            if (step.aimed.isPresent() && touched.add(step.aimed.get().aggregate())) {
                waiting.add(step);
            } else {
                tryTogether(from, waiting, pasts);
                waiting.clear();
                step.attempt = new Over(mutations.done(from, step.given));
            }
        }
        tryTogether(from, waiting, pasts);
    }

    /** What others were faster than is done at once: changes of the same entity may follow. */
    private void tryTogether(Sender from, List<Step> steps, Many pasts) {
        List<Supplier<Attempt>> works =
                steps.stream().map(step -> step.work(pasts)).toList();
        Iterator<Optional<Written<Attempt>>> attempts = log.together(works).iterator();
        for (Step step : steps) {
            step.attempt = attempts.next()
                    .map(step::attempt)
                    .filter(attempt -> !(attempt instanceof Lost))
                    .orElseGet(() -> new Over(mutations.done(from, step.given)));
        }
    }

    /** A mutation on its way. */
    private final class Step {

        private final JsonNode given;
        private final Optional<Aimed<?>> aimed;
        private Attempt attempt = new Lost();

        Step(JsonNode given, Optional<Aimed<?>> aimed) {
            this.given = given;
            this.aimed = aimed;
        }

        Supplier<Attempt> work(Many pasts) {
            return tried(aimed.orElseThrow(), pasts);
        }

        private <S> Supplier<Attempt> tried(Aimed<S> known, Many pasts) {
            return () -> mutations.tried(known, pasts.of(known));
        }

        /** What has come of it, and all of that where the version that it has led to is known. */
        Attempt attempt(Written<Attempt> written) {
            return written.answer() instanceof Sent sent
                    ? result(sent, written.versions(), Aimed::aggregate)
                            .<Attempt>map(Over::new)
                            .orElse(sent)
                    : written.answer();
        }

        /** @return empty when the log does not have what was sent, so that it has to be done again */
        Optional<MutationResult> result(Map<String, Long> versions) {
            if (attempt instanceof Over over) {
                return Optional.of(over.result());
            }
            return attempt instanceof Sent sent ? result(sent, versions, Aimed::commandId) : Optional.empty();
        }

        private Optional<MutationResult> result(Sent sent, Map<String, Long> versions, Function<Aimed<?>, String> key) {
            return aimed.flatMap(each -> Optional.ofNullable(versions.get(key.apply(each)))
                    .map(version -> each.result(sent.status(), version, sent.clashes())));
        }
    }
}
