package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as limits count it. */
public final class Source {

    /** A household gets a whole network of this many bytes of IPv6, and may change address within it at will. */
    private static final int NETWORK = 8;

    private Source() {}

    /** The IPv4 address, or the IPv6 network. */
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress known = InetAddress.ofLiteral(address);
            return known instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), NETWORK)) + "::/64"
                    : known.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
