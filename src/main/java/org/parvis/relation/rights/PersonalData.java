package org.parvis.relation.rights;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parvis.shared.Refusal;
import org.parvis.web.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that the modules keep about somebody, for programs (JSON) and for people (HTML), with what they sent, in one
 * zip (GDPR articles 15 and 20). Written as it is read: nothing of it stays in memory or on disk.
 */
@Service
public class PersonalData {

    private final List<PersonalRecords> sources;
    private final RightsSubjects subjects;
    private final JsonMapper json;
    private final Clock clock;

    PersonalData(List<PersonalRecords> sources, RightsSubjects subjects, JsonMapper json, Clock clock) {
        this.sources = sources;
        this.subjects = subjects;
        this.json = json;
        this.clock = clock;
    }

    /** @param claimed numbers of cases that are nobody's and that the person says are theirs */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(UUID person, Collection<String> claimed, View view, OutputStream output) throws IOException {
        RightsSubject subject = subjects.find(person, claimed).orElseThrow(() -> new Refusal("relation.refused.unknown"));
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        tables(zip, subject.person().name(), view, sink -> writeAll(subject, view, sink));
        for (PersonalRecords source : sources) {
            source.files(subject, (name, content) -> copy(zip, name, content));
        }
        zip.finish();
    }

    /** What writes tables. */
    interface Tables {

        /** Called once for each form of them. */
        void write(RecordSink sink) throws IOException;
    }

    /** Writes tables of somebody of whom no more than a name is known, in the same forms. */
    void write(String name, View view, OutputStream output, Tables tables) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        tables(zip, name, view, tables);
        zip.finish();
    }

    private void tables(ZipOutputStream zip, String name, View view, Tables tables) throws IOException {
        Instant now = clock.instant();
        zip.putNextEntry(new ZipEntry("donnees.json"));
        try (JsonSink sink = new JsonSink(json.createGenerator(new Shared(zip)), view.site().name(), now.toString())) {
            tables.write(sink);
        }
        zip.putNextEntry(new ZipEntry("donnees.html"));
        Writer page = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        String title = view.t("rights.export.title", name, view.site().name());
        try (HtmlSink sink = new HtmlSink(page, view, title, view.t("rights.export.at", view.dateTime(now)))) {
            tables.write(sink);
        }
    }

    private void writeAll(RightsSubject subject, View view, RecordSink sink) throws IOException {
        for (PersonalRecords source : sources) {
            source.write(subject, view, sink);
        }
    }

    private static void copy(ZipOutputStream zip, String name, FileSink.Opener content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream bytes = content.open()) {
            bytes.transferTo(zip);
        }
    }

    /** How many rows each table has, by its name. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<String, Long> count(RightsSubject subject, View view) {
        CountingSink sink = new CountingSink();
        try {
            writeAll(subject, view, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sink.counts();
    }

    /** A stream of which one part is written: whoever ends their part does not end the whole. */
    private static final class Shared extends FilterOutputStream {
        Shared(OutputStream whole) {
            super(whole);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
