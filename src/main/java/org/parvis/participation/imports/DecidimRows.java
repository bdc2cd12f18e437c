package org.parvis.participation.imports;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.PastProposal;
import org.parvis.participation.talk.SourceLink;
import org.parvis.participation.talk.Stance;
import org.parvis.shared.CsvRow;
import org.parvis.shared.Tokens;

/** Reads the rows of one file of Decidim's exports, whose kind its columns tell. */
final class DecidimRows {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_WORDS = 10_000;

    private static final int ISO_DATE = "2019-01-16".length();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);

    private final Kind kind;
    private final String file;
    private final List<String> columns;
    private final Clock clock;

    private DecidimRows(Kind kind, String file, List<String> columns, Clock clock) {
        this.kind = kind;
        this.file = file;
        this.columns = columns;
        this.clock = clock;
    }

    /** What the rows of a file are. */
    private enum Kind {
        DEBATE("debates"),
        IDEA("proposals"),
        COMMENT("comments");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** A row that cannot be used; the message says why and what to do. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    /** Empty for a file of something else. */
    static Optional<DecidimRows> of(String file, List<String> columns, Clock clock) {
        boolean isDated = columns.contains("id") && (columns.contains("created_at") || columns.contains("published_at"));
        Kind kind = !isDated ? null
                : columns.contains("commentable_id") && columns.contains("body") ? Kind.COMMENT
                : has(columns, "title") && has(columns, "description") && columns.contains("url") ? Kind.DEBATE
                : has(columns, "title") && has(columns, "body") && columns.contains("url") ? Kind.IDEA : null;
        return Optional.ofNullable(kind).map(one -> new DecidimRows(one, file, columns, clock));
    }

    private static boolean has(List<String> columns, String name) {
        return columns.stream().anyMatch(column -> column.equals(name) || column.startsWith(name + "/"));
    }

    DecidimRow read(CsvRow row) throws Wrong {
        if (!row.isUsable()) {
            throw new Wrong(row.problem() + ": mend the line in the file, or export it again");
        }
        return switch (kind) {
            case DEBATE -> debate(row);
            case IDEA -> idea(row);
            case COMMENT -> comment(row);
        };
    }

    private DecidimRow debate(CsvRow row) throws Wrong {
        String page = page(row);
        String question = title(text(row, "title"));
        String words = words(text(row, "description"));
        return new DecidimRow.Debate(known(row, page, page, question, words), question, words);
    }

    private DecidimRow idea(CsvRow row) throws Wrong {
        String page = page(row);
        String title = title(text(row, "title"));
        String words = words(text(row, "body"));
        String state = row.get("state");
        String answer = words(text(row, "answer"));
        DecidimRow.Known known = known(row, page, page, title, words, state, answer);
        List<String> meetings = Arrays.stream(row.get("meeting_urls").split("[,\\s]+")).filter(one -> SourceLink.find(one).isPresent()).toList();
        return new DecidimRow.Idea(
                known, title, words, number(row, "votes"), PlainWords.of(text(row, "category/name")), meetings,
                Set.of("withdrawn", "retracted").contains(state), answer(row, state, answer, known.at()));
    }

    private PastProposal.@Nullable Answer answer(CsvRow row, String state, String answer, Instant saidAt) throws Wrong {
        if (!state.equals("accepted") && !state.equals("rejected")) {
            return null;
        }
        Instant at = row.get("answered_at").isEmpty() ? saidAt : moment(row.get("answered_at"));
        return new PastProposal.Answer(state.equals("accepted"), answer, at);
    }

    private DecidimRow comment(CsvRow row) throws Wrong {
        String words = words(text(row, "body"));
        if (words.isEmpty()) {
            throw new Wrong("nothing is said in «body»: leave the row out");
        }
        Stance stance = switch (row.get("alignment")) {
            case "1" -> Stance.PRO;
            case "-1" -> Stance.CONTRA;
            case "0", "" -> Stance.NEITHER;
            default -> throw new Wrong("alignment «" + row.get("alignment") + "» is none of 1, 0 and -1");
        };
        String root = row.get("root_commentable_url").isEmpty() ? row.get("url") : row.get("root_commentable_url");
        String url = root + (root.contains("#") ? "" : "#comment_" + row.get("id"));
        String about = host(root) + "/" + subject(row.get("commentable_type")) + "/" + id(row, "commentable_id");
        return new DecidimRow.Comment(known(row, root, url, words, stance.name(), about), about, stance, words);
    }

    private static String subject(String type) throws Wrong {
        return switch (type.substring(type.lastIndexOf(':') + 1)) {
            case "Debate" -> Kind.DEBATE.word;
            case "Proposal" -> Kind.IDEA.word;
            case "Comment" -> Kind.COMMENT.word;
            default -> throw new Wrong("it is about a «" + type + "», which is not brought in: comments on debates and proposals are");
        };
    }

    /** Its address, which tells a debate from a meeting. */
    private String page(CsvRow row) throws Wrong {
        String page = row.get("url");
        host(page);
        if (!page.contains("/" + kind.word + "/")) {
            throw new Wrong("«" + page + "» is not among the " + kind.word + " of a platform: leave the row out");
        }
        return page;
    }

    /**
     * @param page whose host is the platform
     * @param url where exactly on it
     */
    private DecidimRow.Known known(CsvRow row, String page, String url, String... said) throws Wrong {
        String host = host(page);
        String moment = row.get("created_at").isEmpty() ? row.get("published_at") : row.get("created_at");
        return new DecidimRow.Known(
                new Place(file, row.line()), host + "/" + kind.word + "/" + id(row, "id"), url,
                Tokens.hash(String.join("\0", said)), author(host, row), moment(moment));
    }

    private static String id(CsvRow row, String column) throws Wrong {
        String id = row.get(column);
        if (!id.matches("[0-9]{1,18}")) {
            throw new Wrong("«" + column + "» is «" + id + "», which is no number of Decidim's");
        }
        return id;
    }

    private static String host(String page) throws Wrong {
        return SourceLink.find(page)
                .filter(_ -> page.startsWith("http://") || page.startsWith("https://"))
                .map(SourceLink::host)
                .orElseThrow(() -> new Wrong("«" + page + "» is no address of a page: without it nobody can tell from where it comes"));
    }

    private Instant moment(String typed) throws Wrong {
        Instant at;
        try {
            at = typed.indexOf('T') == ISO_DATE ? OffsetDateTime.parse(typed).toInstant() : OffsetDateTime.parse(typed.replace("UTC", "+0000"), MOMENT).toInstant();
        } catch (DateTimeException e) {
            throw new Wrong("«" + typed + "» is no moment such as 2019-01-16 10:58:44 +0100");
        }
        if (at.isAfter(clock.instant()) || at.isBefore(Instant.parse("2000-01-01T00:00:00Z"))) {
            throw new Wrong("«" + typed + "» has not come yet or is before 2000: correct it");
        }
        return at;
    }

    private static int number(CsvRow row, String column) throws Wrong {
        String typed = row.get(column);
        if (!typed.matches("[0-9]{0,9}")) {
            throw new Wrong("«" + column + "» is «" + typed + "», which is no number");
        }
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }

    private static String title(String written) throws Wrong {
        String title = PlainWords.of(written).replaceAll("\\s+", " ");
        if (title.isEmpty()) {
            throw new Wrong("it has no title: give it one in the file, or leave the row out");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new Wrong("its title has " + title.length() + " characters, more than " + LONGEST_TITLE + ": shorten it in the file");
        }
        return title;
    }

    private static String words(String written) throws Wrong {
        String words = PlainWords.of(written);
        if (words.length() > LONGEST_WORDS) {
            throw new Wrong("its text has " + words.length() + " characters, more than " + LONGEST_WORDS + ": shorten it in the file");
        }
        return words;
    }

    /** A column, or its French or first translated form that says something. */
    private String text(CsvRow row, String column) {
        if (!row.get(column).isEmpty()) {
            return row.get(column);
        }
        String french = row.get(column + "/fr");
        return !french.isEmpty() ? french : columns.stream()
                .filter(one -> one.startsWith(column + "/"))
                .map(row::get)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Tells authors of one platform from each other and is no account's: no name is taken over, whatever the file says. */
    private static String author(String host, CsvRow row) {
        String id = row.get("author_id").isEmpty() ? row.get("author/id") : row.get("author_id");
        return id.isEmpty() ? "" : "Participant " + Tokens.hash(host + "\0" + id).replaceAll("[^0-9A-Za-z]", "").substring(0, 8);
    }
}
