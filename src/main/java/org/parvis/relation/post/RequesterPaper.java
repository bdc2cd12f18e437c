package org.parvis.relation.post;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.parvis.casework.Case;
import org.parvis.casework.PaperLetters;
import org.parvis.messaging.Letterheads;
import org.parvis.messaging.MailPage;
import org.parvis.messaging.MessageText;
import org.parvis.relation.PostalFiles;
import org.parvis.relation.PostalFiles.Addressee;
import org.parvis.shared.Ids;
import org.parvis.shared.Printable;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.parvis.web.Templates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lays letters to requesters ready to be printed, in the transaction of the step that they tell of. */
@Component
class RequesterPaper implements PaperLetters {

    private static final int LONGEST_ADDRESS = 254;

    private final OutgoingStore store;
    private final PostalFiles files;
    private final Letterheads letterheads;
    private final Departments departments;
    private final Territories territories;
    private final Templates templates;
    private final Words words;
    private final Clock clock;

    RequesterPaper(
            OutgoingStore store,
            PostalFiles files,
            Letterheads letterheads,
            Departments departments,
            Territories territories,
            Templates templates,
            Words words,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.letterheads = letterheads;
        this.departments = departments;
        this.territories = territories;
        this.templates = templates;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void write(PaperLetter letter) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                files.addressee(letter.subject().id())
                        .filter(_ -> !isThere(letter))
                        .ifPresent(addressee -> lay(letter, addressee));
            }
        });
    }

    @Override
    public boolean isPrinted(String key) {
        return store.isPrinted(key);
    }

    @Override
    public void drop(String key) {
        store.drop(key);
    }

    /** An acknowledgement that nobody has posted yet is not written twice. */
    private boolean isThere(PaperLetter letter) {
        return letter.acknowledges() && store.waits(letter.subject().id(), true, letter.what());
    }

    private void lay(PaperLetter letter, Addressee addressee) {
        Case subject = letter.subject();
        MessageText text = letter.text().get();
        String recipient = Printable.line(addressee.name(), LONGEST_ADDRESS);
        String address = Printable.line(addressee.address(), LONGEST_ADDRESS);
        PaperPage page = new PaperPage(
                new MailPage(text, letterheads.current(), null, "", null), recipient, address, refs(subject, letter.language()));
        store.insert(
                new OutgoingLetter(
                        Ids.next(), subject.id(), subject.number(), subject.departmentId(), addressee.person(), letter.what(),
                        letter.key(), letter.acknowledges(), recipient, address, text.subject(),
                        templates.text("relation/post/paper", Map.of("page", page)), OutgoingLetter.Sending.WAITING,
                        clock.instant()),
                letter.language().getLanguage());
    }

    /** Number, who is in charge (CRPA L111-2), day. */
    private String refs(Case subject, Locale language) {
        String department = departments.find(subject.departmentId()).map(one -> one.name()).orElse("");
        var assignee = subject.state().assignee();
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(clock.instant().atZone(territories.current().zone()));
        return String.join(
                "\n",
                words.text(language, "post.paper.reference", subject.number()),
                words.text(language, "post.paper.inCharge", assignee == null ? department : assignee.name() + ", " + department),
                words.text(language, "post.paper.day", day));
    }
}
