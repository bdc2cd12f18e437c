package org.parvis.report.open311.wire;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads arguments one by one and notes every mistake, so that a client learns all of them at once. A getter that noted
 * a mistake gives null; {@link #check()} then throws.
 */
final class Arguments {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,3}(\\.\\d{0,20})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final Parameters parameters;
    private final List<WireError> mistakes = new ArrayList<>();

    Arguments(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Notes a mistake. */
    void wrong(String description) {
        mistakes.add(new WireError(400, description));
    }

    /** Throws what was noted, if anything was. */
    void check() {
        if (!mistakes.isEmpty()) {
            throw new Mistake(mistakes);
        }
    }

    /** Words of at most so many characters. */
    @Nullable String words(String name, int most) {
        List<String> all = parameters.all(name);
        if (all.isEmpty()) {
            return null;
        }
        if (all.stream().distinct().count() > 1) {
            wrong(name + " was sent more than once with different values.");
            return null;
        }
        String value = all.getFirst();
        if (value.codePointCount(0, value.length()) > most) {
            wrong(name + " is too long: at most " + most + " characters.");
            return null;
        }
        return value;
    }

    /** A comma-separated list, in one argument or several. */
    List<String> list(String name, int most) {
        List<String> items = parameters.all(name).stream()
                .flatMap(each -> Pattern.compile(",").splitAsStream(each))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (items.size() > most) {
            wrong(name + " names too many: at most " + most + ".");
            return List.of();
        }
        return items;
    }

    @Nullable Double degrees(String name, int most) {
        String typed = words(name, 40);
        return typed == null ? null : degrees(name, typed, most);
    }

    private @Nullable Double degrees(String name, String typed, int most) {
        if (DECIMAL.matcher(typed).matches() && Math.abs(Double.parseDouble(typed)) <= most) {
            return Double.valueOf(typed);
        }
        wrong(name + " must be degrees between -" + most + " and " + most + ", such as 48.7781.");
        return null;
    }

    int whole(String name, int otherwise, int most) {
        String typed = words(name, 40);
        if (typed == null) {
            return otherwise;
        }
        if (WHOLE.matcher(typed).matches()) {
            int value = Integer.parseInt(typed);
            if (value >= 1 && value <= most) {
                return value;
            }
        }
        wrong(name + " must be a whole number between 1 and " + most + ".");
        return otherwise;
    }

    @Nullable OffsetDateTime moment(String name) {
        String typed = words(name, 40);
        if (typed == null) {
            return null;
        }
        OffsetDateTime moment = Moments.read(typed).orElse(null);
        if (moment == null) {
            wrong(name + " must be a date with time and offset, such as 2026-03-01T09:30:00+01:00.");
        }
        return moment;
    }

    boolean yes(String name) {
        String typed = words(name, 40);
        if (typed != null && !typed.equalsIgnoreCase("true") && !typed.equalsIgnoreCase("false")) {
            wrong(name + " must be true or false.");
        }
        return "true".equalsIgnoreCase(typed);
    }

    /** One of the names of an enum, whatever the case. */
    <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        String typed = words(name, 40);
        return typed == null ? null : constant(name, typed, type);
    }

    /** Any of the names of an enum in a comma-separated list. */
    <E extends Enum<E>> List<E> anyOf(String name, Class<E> type) {
        List<E> found = new ArrayList<>();
        for (String typed : list(name, 100)) {
            E constant = constant(name, typed, type);
            if (constant != null) {
                found.add(constant);
            }
        }
        return found;
    }

    private <E extends Enum<E>> @Nullable E constant(String name, String typed, Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(typed)) {
                return constant;
            }
            names.add(constant.name());
        }
        wrong(name + " must be one of: " + String.join(", ", names) + ".");
        return null;
    }

    /** A rectangle, west-south-east-north. */
    @Nullable Box box(String name) {
        List<String> corners = List.of(String.join(",", parameters.all(name)).split(",", -1));
        if (parameters.all(name).isEmpty()) {
            return null;
        }
        if (corners.size() != 4) {
            wrong(name + " must be minLng,minLat,maxLng,maxLat.");
            return null;
        }
        Double west = degrees(name, corners.get(0).strip(), 180);
        Double south = degrees(name, corners.get(1).strip(), 90);
        Double east = degrees(name, corners.get(2).strip(), 180);
        Double north = degrees(name, corners.get(3).strip(), 90);
        if (west == null || south == null || east == null || north == null) {
            return null;
        }
        if (west > east || south > north) {
            wrong(name + " must be minLng,minLat,maxLng,maxLat: the first corner lies south-west of the second.");
            return null;
        }
        return new Box(west, south, east, north);
    }

    /** Addresses on the web of pictures and the like. */
    List<URI> links(String name, int most) {
        List<URI> links = new ArrayList<>();
        for (String typed : parameters.all(name)) {
            URI link = link(typed);
            if (link == null) {
                wrong(name + " must be an address that begins with http:// or https://.");
            } else {
                links.add(link);
            }
        }
        if (links.size() > most) {
            wrong(name + " may be sent at most " + most + " times.");
        }
        return links;
    }

    private static @Nullable URI link(String typed) {
        try {
            URI link = typed.length() > 2_000 ? null : URI.create(typed);
            boolean web = link != null
                    && link.getHost() != null
                    && List.of("http", "https").contains(String.valueOf(link.getScheme()).toLowerCase(Locale.ROOT));
            return web ? link : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
