package org.parvis.cli;

import org.parvis.request.contacts.ContactsFromFile;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code import contacts --territory SLUG FILE}. */
@Command(
        name = "contacts",
        description = "Bring in contacts that came by other channels (docs/guides/contacts.md), each once.",
        mixinStandardHelpOptions = true)
final class ImportContacts extends TerritoryFileCommand {

    @Option(names = "--dry-run", description = "Say what would be done; write nothing.")
    private boolean dryRun;

    @Override
    int run(ConfigurableApplicationContext context) {
        ContactsFromFile.Mode mode = dryRun ? ContactsFromFile.Mode.TRY : ContactsFromFile.Mode.WRITE;
        ContactsFromFile.Summary summary;
        try (Progress progress = Progress.on(System.err, "Contacts")) {
            summary = context.getBean(ContactsFromFile.class).run(file, mode, progress::at);
        } catch (Refusal refused) {
            System.err.println("parvis: " + context.getBean(Words.class)
                    .text(context.getBean(Territories.class).current().language(), refused.messageKey(), refused.arguments()));
            return 1;
        }
        System.out.printf(
                "%s%,d cases opened, %,d cases of the past, %,d exchanges noted, %,d already there, %,d rejected%n",
                dryRun ? "Would be: " : "", summary.opened(), summary.past(), summary.noted(), summary.known(), summary.rejected());
        ImportCommand.quote("  line ", summary.problems());
        return 0;
    }
}
