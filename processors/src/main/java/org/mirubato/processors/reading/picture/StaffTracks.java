package org.mirubato.processors.reading.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mirubato.processors.reading.picture.StaffStrip.Crossing;

/** Follows staves from strip to strip. */
final class StaffTracks {

    /** Strips that a staff may be hidden in. */
    private static final int HIDDEN = 4;

    private final double pitch;
    private final List<Track> tracks = new ArrayList<>();

    StaffTracks(double pitch) {
        this.pitch = pitch;
    }

    /** One staff as far as it has been followed. */
    private static final class Track {

        private final List<Double> xs = new ArrayList<>();
        private final List<Crossing> crossings = new ArrayList<>();
        private int lastStrip;
        private double score;

        private Track(int strip, double x, Crossing crossing) {
            add(strip, x, crossing);
        }

        private void add(int strip, double x, Crossing crossing) {
            xs.add(x);
            crossings.add(crossing);
            lastStrip = strip;
            score += crossing.score();
        }

        private void join(Track other) {
            int at = other.from() < from() ? 0 : xs.size();
            xs.addAll(at, other.xs);
            crossings.addAll(at, other.crossings);
            score += other.score;
        }

        /** Where it goes on, by the direction of its last half dozen places. */
        private double expected(double x) {
            int last = xs.size() - 1;
            int before = Math.max(0, last - 6);
            double slope = last == before
                    ? 0
                    : (crossings.get(last).middle() - crossings.get(before).middle()) / (xs.get(last) - xs.get(before));
            return crossings.get(last).middle() + Math.max(-0.1, Math.min(0.1, slope)) * (x - xs.get(last));
        }

        private double middle(double x) {
            return staff().middle(x);
        }

        private double from() {
            return xs.get(0);
        }

        private double to() {
            return xs.get(xs.size() - 1);
        }

        private FoundStaff staff() {
            double[] places = xs.stream().mapToDouble(Double::doubleValue).toArray();
            double[] middles = crossings.stream().mapToDouble(Crossing::middle).toArray();
            double[] spaces = new double[middles.length];
            // a strip measures a distance coarsely, its neighbours together well
            for (int i = 0; i < spaces.length; i++) {
                int first = Math.max(0, i - 4);
                int end = Math.min(spaces.length, i + 5);
                spaces[i] = crossings.subList(first, end).stream()
                        .mapToDouble(Crossing::space)
                        .average()
                        .orElseThrow();
            }
            return new FoundStaff(places, smooth(middles), spaces, from(), to());
        }

        private static double[] smooth(double[] values) {
            double[] smooth = values.clone();
            for (int i = 1; i + 1 < values.length; i++) {
                smooth[i] = (values[i - 1] + values[i] + values[i + 1]) / 3;
            }
            return smooth;
        }
    }

    /** Takes in what the next strip shows. */
    void add(int strip, double x, List<Crossing> crossings) {
        for (Crossing crossing : crossings) {
            tracks.stream()
                    .filter(track -> track.lastStrip < strip && strip - track.lastStrip <= HIDDEN + 1)
                    .filter(track -> Math.abs(track.expected(x) - crossing.middle()) < 0.4 * pitch)
                    .min(Comparator.comparingDouble(track -> Math.abs(track.expected(x) - crossing.middle())))
                    .ifPresentOrElse(
                            track -> track.add(strip, x, crossing), () -> tracks.add(new Track(strip, x, crossing)));
        }
    }

    /**
     * The staves from top to bottom.
     *
     * @param shortest length in strips of a staff
     */
    List<FoundStaff> staves(int shortest) {
        List<Track> best = new ArrayList<>();
        tracks.stream()
                .sorted(Comparator.comparingDouble((Track track) -> -track.score))
                .filter(track -> track.xs.size() >= shortest)
                .forEach(track -> keep(track, best));
        return best.stream()
                .map(Track::staff)
                .sorted(Comparator.comparingDouble(staff -> staff.middle(staff.left())))
                .toList();
    }

    /** A track that goes on where a better one was lost joins it; one beside a better one is none. */
    private void keep(Track track, List<Track> best) {
        if (best.stream().anyMatch(other -> overlap(other, track))) {
            return;
        }
        best.stream()
                .filter(other -> track.from() > other.to() || track.to() < other.from())
                .filter(other -> Math.abs(gap(other, track)) < 0.9 * pitch)
                .findFirst()
                .ifPresentOrElse(other -> other.join(track), () -> best.add(track));
    }

    /** How far apart the heights of two tracks are where they come nearest to each other. */
    private static double gap(Track one, Track other) {
        Track left = one.from() < other.from() ? one : other;
        Track right = left == one ? other : one;
        return left.expected(right.from()) - right.crossings.get(0).middle();
    }

    /** Two tracks of one staff, or one of them along notes and ledger lines. */
    private boolean overlap(Track better, Track worse) {
        double from = Math.max(better.from(), worse.from());
        double to = Math.min(better.to(), worse.to());
        if (to < from) {
            return false;
        }
        double x = (from + to) / 2;
        return Math.abs(better.middle(x) - worse.middle(x)) < 4.4 * pitch;
    }
}
