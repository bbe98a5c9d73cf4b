package org.mirubato.infra.cli;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.mirubato.sync.client.Delta;
import org.mirubato.sync.client.Op;
import org.mirubato.sync.client.Replica;
import org.mirubato.sync.client.Result;
import org.mirubato.sync.client.SyncClient;
import org.mirubato.sync.client.SyncClient.Settings;
import org.mirubato.sync.client.SyncListener;
import org.mirubato.sync.client.SyncServer;
import org.mirubato.sync.client.SyncState;
import org.mirubato.sync.client.SyncState.Connection;
import tools.jackson.databind.json.JsonMapper;

/** {@code sync watch}: prints what arrives, and sends what the copy had not sent yet. */
final class SyncWatch implements SyncListener {

    private final SyncClient client;
    private final Terminal terminal;
    private final boolean json;
    private final CountDownLatch ended = new CountDownLatch(1);

    SyncWatch(Replica replica, SyncServer server, Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
        client = new SyncClient(replica, server, this, Settings.USUAL);
    }

    /** Goes on until it is stopped, or another program goes by the name of this device. */
    int run() throws InterruptedException {
        try (SyncClient running = client.start()) {
            ended.await();
            return running.state().failure() == null ? 0 : CliException.FAILED;
        }
    }

    @Override
    public void changed(Delta delta) {
        String time = LocalTime.now(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        delta.ops().forEach(op -> terminal.print(json ? whole(op) : SafeText.of(time + "  " + SyncLine.ofOp(op))));
    }

    @Override
    public void answered(List<Result> results) {
        results.forEach(result -> terminal.error(SyncLine.ofResult(result)));
    }

    @Override
    public void state(SyncState state) {
        if (state.failure() != null) {
            terminal.error("mirubato: " + state.failure()
                    + (state.pause().isZero()
                            ? ""
                            : "; trying again in " + (state.pause().toMillis() + 999) / 1000 + " s"));
        }
        if (state.connection() == Connection.ENDED) {
            ended.countDown();
        }
    }

    private static String whole(Op op) {
        return JsonMapper.shared().writeValueAsString(op);
    }
}
