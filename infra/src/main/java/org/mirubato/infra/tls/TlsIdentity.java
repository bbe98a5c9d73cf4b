package org.mirubato.infra.tls;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.mirubato.infra.tls.Certificates.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the TLS port shows, looked after for as long as the server runs: new connections get the newest certificate. */
final class TlsIdentity implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TlsIdentity.class);
    private static final long LOOK_MINUTES = 10;

    private final Certificates certificates;
    private final SslContextFactory.Server context = new SslContextFactory.Server();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "tls-identity");
        thread.setDaemon(true);
        return thread;
    });

    TlsIdentity(Certificates certificates) {
        this.certificates = certificates;
        certificates.newer().ifPresent(identity -> show(context, identity));
        timer.scheduleWithFixedDelay(this::look, LOOK_MINUTES, LOOK_MINUTES, TimeUnit.MINUTES);
    }

    SslContextFactory.Server context() {
        return context;
    }

    /** A new certificate that can't be read leaves the old one in use, and is looked at again. */
    void look() {
        try {
            Optional<Identity> newer = certificates.newer();
            if (newer.isPresent()) {
                context.reload(changed -> show((SslContextFactory.Server) changed, newer.get()));
                LOG.info("TLS has a new certificate");
            }
        } catch (Exception e) {
            LOG.warn("TLS keeps its certificate: {}", e.getMessage());
        }
    }

    private static void show(SslContextFactory.Server context, Identity identity) {
        context.setKeyStore(identity.store());
        context.setKeyStorePassword(Certificates.PASSWORD);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
