package org.mirubato.infra.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * By what this machine is reached in its network.
 *
 * @param hosts in lower case
 * @param addresses as numbers, the one by which it goes to other machines first
 */
record LocalNames(Set<String> hosts, List<String> addresses) {

    private static final String LOCALHOST = "localhost";

    /** Of a network that is kept for documentation (RFC 5737). */
    private static final byte[] SOMEWHERE = {(byte) 192, 0, 2, 1};

    LocalNames {
        hosts = Set.copyOf(hosts);
        addresses = List.copyOf(addresses);
    }

    /** As they are now: they change with the network. */
    static LocalNames now() {
        Set<String> hosts = new TreeSet<>(Set.of(LOCALHOST));
        try {
            String host = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            if (host.matches("[a-z0-9]([a-z0-9.-]{0,200}[a-z0-9])?") && !host.matches("[0-9.]+")) {
                hosts.add(host);
                if (host.indexOf('.') < 0) {
                    hosts.add(host + ".local");
                }
            }
        } catch (UnknownHostException e) {
            // a machine without a name has its addresses
        }
        return new LocalNames(hosts, addressesNow());
    }

    private static List<String> addressesNow() {
        InetAddress outward = outward();
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LocalNames::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress())
                    .sorted(Comparator.comparing((InetAddress address) -> !address.equals(outward))
                            .thenComparing(InetAddress::isLoopbackAddress)
                            .thenComparing(address -> !(address instanceof Inet4Address))
                            .thenComparing(InetAddress::getHostAddress))
                    .map(LocalNames::text)
                    .distinct()
                    .toList();
        } catch (SocketException e) {
            return List.of("127.0.0.1");
        }
    }

    /** By which this machine goes to others, and not that of a bridge to containers; loopback when there is none. Nothing is sent. */
    private static InetAddress outward() {
        try (DatagramSocket nobody = new DatagramSocket()) {
            nobody.connect(InetAddress.getByAddress(SOMEWHERE), 9);
            return nobody.getLocalAddress();
        } catch (IOException | UncheckedIOException e) {
            return InetAddress.getLoopbackAddress();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException e) {
            return false;
        }
    }

    /** Without the interface that Java appends to addresses of the sixth version. */
    private static String text(InetAddress address) {
        String text = address.getHostAddress();
        int interfaceName = text.indexOf('%');
        return interfaceName < 0 ? text : text.substring(0, interfaceName);
    }

    /** What the machine calls itself. */
    String host() {
        return hosts.stream()
                .filter(host -> !host.equals(LOCALHOST) && !host.endsWith(".local"))
                .findFirst()
                .orElse(LOCALHOST);
    }

    /** What a person types on another device. */
    String first() {
        return Stream.concat(addresses.stream(), Stream.of(LOCALHOST))
                .findFirst()
                .orElse(LOCALHOST);
    }

    /** @param host as in the address of a page: a name, or an address, of the sixth version in brackets */
    boolean contain(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return hosts.contains(bare.toLowerCase(Locale.ROOT)) || addresses.contains(bare);
    }
}
