package org.mirubato.processors.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.score.AttackedScore.Outcome;

/** What a round of attacks came to. */
record AttackReport(List<Outcome> outcomes, WorkerLimits limits) {

    /** A worker's code, stacks and native buffers beside its heap. */
    private static final long BESIDE_HEAP = 400L << 20;

    /** A job may have a second try in a new worker, whose start takes its time too. */
    private long mostMillis() {
        return 2 * limits.perJob().toMillis() + 5000;
    }

    List<String> escapes() {
        return outcomes.stream()
                .filter(each -> !escape(each).isEmpty())
                .map(each -> each.name() + ": " + escape(each))
                .toList();
    }

    private String escape(Outcome outcome) {
        if (outcome.escape() != null) {
            return outcome.escape();
        }
        if (outcome.longestMillis() > mostMillis()) {
            return "a job took " + outcome.longestMillis() + " ms";
        }
        long memory = outcome.memory();
        return memory > ((long) limits.heapMegabytes() << 20) + BESIDE_HEAP
                ? "a worker of " + (memory >> 20) + " MB"
                : "";
    }

    void print(long heapGrowth, int connections) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        outcomes.forEach(each -> reasons.merge(each.reason() == null ? "processed" : each.reason(), 1, Integer::sum));
        reasons.forEach((reason, count) -> System.out.println("  " + count + " x " + reason));
        List<Long> refusals = outcomes.stream()
                .filter(each -> each.reason() != null)
                .map(Outcome::millis)
                .sorted()
                .toList();
        System.out.println("  unreadable pages "
                + outcomes.stream().mapToInt(Outcome::unreadable).sum() + " of "
                + outcomes.stream().mapToInt(Outcome::pages).sum() + ", retries "
                + outcomes.stream().mapToInt(Outcome::retries).sum());
        System.out.println("  median to refuse "
                + (refusals.isEmpty() ? "-" : refusals.get(refusals.size() / 2) + " ms") + ", slowest file "
                + outcomes.stream().mapToLong(Outcome::millis).max().orElse(0) + " ms, longest job "
                + outcomes.stream().mapToLong(Outcome::longestMillis).max().orElse(0) + " ms");
        System.out.println("  largest worker "
                + (outcomes.stream().mapToLong(Outcome::memory).max().orElse(0) >> 20)
                + " MB, this process's heap grew by "
                + (heapGrowth >> 10) + " KB, connections " + connections);
        System.out.println("  escapes " + escapes().size());
        escapes().forEach(each -> System.out.println("    " + each));
    }
}
