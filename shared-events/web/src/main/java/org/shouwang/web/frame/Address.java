package org.shouwang.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a page within this site. */
public final class Address {

    private static final int LONGEST = 1_000;

    private Address() {}

    /** Path and query of a request without some parameters. */
    public static String without(HttpServletRequest request, String... parameters) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(local(request.getRequestURI()))
                        .query(request.getQueryString());
        for (String parameter : parameters) {
            address.replaceQueryParam(parameter);
        }
        return address.build().toUriString();
    }

    /** Whether an address somebody handed us stays on this site and may be gone back to. */
    public static boolean isLocal(String address) {
        return address.length() <= LONGEST
                && address.startsWith("/")
                && !address.contains("//")
                && !address.contains("/..")
                && address.chars().noneMatch(c -> c == '\\' || c < 0x21 || c == 0x7F);
    }

    /** A path that begins with two slashes would be read as another host. */
    private static String local(String path) {
        return path.replaceFirst("^/+", "/");
    }
}
