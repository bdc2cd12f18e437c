package org.parvis.shared;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps calls to addresses from settings away from our own network: who can make a server call an address could
 * otherwise look around behind its walls. The name is resolved here; Java keeps the answer for half a minute, so the
 * connection that follows goes to the addresses that were looked at.
 */
public final class OutboundGuard {

    private static final Set<Integer> PORTS = Set.of(-1, 80, 443, 8080, 8443);

    private final boolean allowPrivate;
    private final Set<String> schemes;
    private final Set<Integer> ports;

    /** @param allowPrivate for trials on one machine: everything may be called */
    public OutboundGuard(boolean allowPrivate) {
        this(allowPrivate, Set.of("https", "http"), PORTS);
    }

    private OutboundGuard(boolean allowPrivate, Set<String> schemes, Set<Integer> ports) {
        this.allowPrivate = allowPrivate;
        this.schemes = schemes;
        this.ports = ports;
    }

    /** Calls https alone, at the port that is meant for it and at those that are named. */
    public static OutboundGuard ofHttps(Set<Integer> morePorts) {
        Set<Integer> ports = new HashSet<>(morePorts);
        ports.addAll(Set.of(-1, 443));
        return new OutboundGuard(false, Set.of("https"), Set.copyOf(ports));
    }

    /** Throws when the address must not be called, or its name is not known. */
    public void check(URI address) throws Forbidden, UnknownHostException {
        resolve(address);
    }

    /**
     * The machines of an address that may be called: whoever connects to these, and asks nobody for the name again, cannot be
     * led elsewhere in between.
     */
    public List<InetAddress> resolve(URI address) throws Forbidden, UnknownHostException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!schemes.contains(scheme)) {
            throw new Forbidden("only " + String.join(" and ", new TreeSet<>(schemes)) + " are called");
        }
        if (address.getHost() == null || address.getUserInfo() != null) {
            throw new Forbidden("the address has no plain host");
        }
        if (!allowPrivate && !ports.contains(address.getPort())) {
            throw new Forbidden("this port is not called");
        }
        List<InetAddress> machines = List.of(InetAddress.getAllByName(address.getHost()));
        for (InetAddress each : machines) {
            if (!allowPrivate && !isPublic(each)) {
                throw new Forbidden("the address lies in a private network");
            }
        }
        return machines;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isPublic4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF)
                : isPublic6(bytes);
    }

    /** Not «this network», shared (RFC 6598), protocol assignments, benchmarks, reserved. */
    private static boolean isPublic4(int first, int second, int third) {
        return first != 0
                && !(first == 100 && (second & 0xC0) == 64)
                && !(first == 192 && second == 0 && third == 0)
                && !(first == 198 && (second & 0xFE) == 18)
                && first < 240;
    }

    /** Global unicast only (2000::/3), and none that carries an IPv4 address inside (6to4, Teredo). */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xE0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }

    /** The address must not be called. */
    public static final class Forbidden extends Exception {
        Forbidden(String message) {
            super(message, null, false, false);
        }
    }
}
