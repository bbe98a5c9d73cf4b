package org.mirubato.sync;

/**
 * What all nodes know together of a user's open connections. While that is away each node counts its own, and a device may be
 * connected at two.
 */
public interface SharedPlaces {

    /** How one node decides by itself. */
    SharedPlaces ALONE = new SharedPlaces() {

        @Override
        public boolean take(String user, int most) {
            return true;
        }

        @Override
        public void giveBack(String user) {
            // nobody counts
        }

        @Override
        public void connected(String user, String device, String connection) {
            // nobody else is there
        }

        @Override
        public void hear(Connections elsewhere) {
            // nobody else says anything
        }

        @Override
        public boolean isNewest(String user, String device, String connection) {
            return true;
        }
    };

    /**
     * Takes a place for one more connection.
     *
     * @param most how many a user may have at all nodes
     * @return false when there are as many; true as well when nobody can say, and then the place is counted once somebody can
     */
    boolean take(String user, int most);

    /** A connection that got a place has ended. Returns at once. */
    void giveBack(String user);

    /**
     * The device has connected. May wait a little.
     *
     * @param connection names it; of two the later one has the greater name
     */
    void connected(String user, String device, String connection);

    /**
     * Has somebody told at once of what {@link #connected} is told, here or at another node. A word may get lost: {@link #isNewest}
     * knows it all the same.
     */
    void hear(Connections elsewhere);

    /** Hears of devices that have connected. Returns at once. */
    @FunctionalInterface
    interface Connections {

        /** @param connection names it; of two the later one has the greater name */
        void connected(String user, String device, String connection);
    }

    /** Whether the device has connected nowhere else since; true when nobody can say. May wait a little. */
    boolean isNewest(String user, String device, String connection);
}
