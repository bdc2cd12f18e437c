package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;

/**
 * A form of the desk that came when its agent was no longer logged in: shown again on the page that says so, to be sent
 * once more after the login. Only the desk's: forms elsewhere hold passwords and codes. A file cannot be kept.
 *
 * @param path where it goes, below the territory's root
 */
public record Resend(String path, List<Field> fields) {

    private static final String DESK = "/bureau/";

    public record Field(String name, String value) {

        /** Words that somebody wrote, not a choice or an identifier. */
        public boolean isWritten() {
            return value.strip().contains(" ");
        }
    }

    static Optional<Resend> of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!"POST".equals(request.getMethod()) || !path.startsWith(DESK)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        try {
            request.getParameterMap().forEach((name, values) -> {
                for (String value : values) {
                    fields.add(new Field(name, value));
                }
            });
        } catch (InvalidParameterException e) {
            return Optional.empty();
        }
        return Optional.of(new Resend(path, List.copyOf(fields)));
    }

    public List<Field> written() {
        return fields.stream().filter(Field::isWritten).toList();
    }
}
