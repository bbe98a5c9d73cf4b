package org.mirubato.infra.axonserver;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Speaks as much of Axon Server's protocol as these tests need, as its published interface reads. It is no Axon Server: it keeps
 * events in memory, over a restart too, and knows one client.
 */
final class SmallPeer {

    private final int port = freePort();
    private final PeerPlatform platform = new PeerPlatform();
    private final PeerEvents events = new PeerEvents();
    private final PeerCommands commands = new PeerCommands();
    private @Nullable Server server;

    int port() {
        return port;
    }

    PeerPlatform platform() {
        return platform;
    }

    PeerEvents events() {
        return events;
    }

    PeerCommands commands() {
        return commands;
    }

    /** Starts, on the same port each time. */
    void start() {
        if (server == null) {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .addService(platform)
                    .addService(events)
                    .addService(commands)
                    .addService(new PeerQueries())
                    .build();
            try {
                server.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Breaks every connection off, as a crash would. */
    void stop() throws InterruptedException {
        if (server != null) {
            server.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
            server = null;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
