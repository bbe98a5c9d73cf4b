package org.mirubato.sync;

import java.time.Clock;
import java.util.function.Supplier;
import org.mirubato.sync.ReferenceStream.Start;
import org.mirubato.sync.SyncSockets.Workplace;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The sockets of the reference's clients at this node. */
@Component
@Profile("sync")
public class ReferenceSockets {

    /** How many entities a chunk holds. */
    static final int CHUNK = 250;

    private final Desk desk;
    private final Supplier<String> ids;

    ReferenceSockets(
            SyncHub hub,
            SyncSockets sockets,
            ReferenceReading reading,
            ReferencePorts ports,
            @Qualifier("ids") Supplier<String> ids) {
        this.ids = ids;
        ReferenceFrames frames = new ReferenceFrames(reading.json(), reading.clock());
        desk = new Desk(
                hub,
                sockets.workplace(),
                reading.table(),
                frames,
                new ReferenceNews(new ReferenceEntities(reading.table(), reading.forms(), frames)),
                ports);
    }

    /** What sockets of the reference read. */
    @Component
    @Profile("sync")
    record ReferenceReading(StreamTable table, WireForms forms, JsonMapper json, Clock clock) {}

    /** What sockets of the reference need of others. */
    @Component
    @Profile("sync")
    record ReferencePorts(ReferenceChanges changes, LastPlaces places) {}

    /** Where sockets of the reference work. */
    record Desk(
            SyncHub hub,
            Workplace place,
            StreamTable table,
            ReferenceFrames frames,
            ReferenceNews news,
            ReferencePorts ports) {

        ReferenceChanges changes() {
            return ports.changes();
        }

        LastPlaces places() {
            return ports.places();
        }
    }

    /**
     * A socket that is about to be opened. It begins where the last one of its session was, or else with what comes from now on.
     *
     * @throws org.springframework.web.ErrorResponseException (429) when the user has as many open as allowed
     */
    public SocketLink prepared(SocketCaller caller) {
        Cursor end = desk.table().end(caller.user());
        Cursor last = desk.places().of(caller.session()).map(Cursor::shown).orElse(end);
        ReferenceSocket socket = new ReferenceSocket(caller, ids.get(), start(end, last), desk);
        desk.hub().enter(socket);
        desk.places().keep(caller.session(), last.toString());
        return socket;
    }

    /** Who was in a stream that has been built anew since gets all of the new one. */
    private static Start start(Cursor end, Cursor last) {
        if (last.seq() > 0 && !last.isInStreamOf(end)) {
            return new Start(last, null);
        }
        return new Start(end, last.isAt(end) ? null : last);
    }
}
