package org.parvis.participation.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.PictureOwner;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Estimate;
import org.parvis.participation.delivery.DeliveryEntry.Kind;
import org.parvis.shared.Printable;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the projects are that were taken. Each act is read by everybody, with its reason where something is not as it was
 * announced; nothing is taken back unsaid.
 */
@Service
@Transactional
public class Deliveries {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_ALT = 300;
    public static final int LONGEST_REASON = 1_000;
    public static final int LONGEST_NEWS = 4_000;

    private static final int MOST_MILESTONES = 50;

    private final DeliveryStore store;
    private final DeliveryEntryStore entries;
    private final DeliveryDiary diary;
    private final Pictures pictures;
    private final Territories territories;
    private final Journal journal;
    private final Clock clock;

    Deliveries(
            DeliveryStore store,
            DeliveryEntryStore entries,
            DeliveryDiary diary,
            Pictures pictures,
            Territories territories,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.diary = diary;
        this.pictures = pictures;
        this.territories = territories;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Delivery> list(UUID budget) {
        return store.list(budget);
    }

    @Transactional(readOnly = true)
    public Optional<Delivery> find(UUID id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Delivery> find(UUID budget, String project) {
        return store.find(budget, project);
    }

    /** What happened to it, the newest first. */
    @Transactional(readOnly = true)
    public List<DeliveryEntry> history(Delivery delivery) {
        return entries.list(delivery.id());
    }

    /** Where the territory is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }

    /**
     * Comes to another state.
     *
     * @param on the day on which it was delivered; for no other state
     * @throws DeliveryRefused where that cannot be, or lacks its reason
     */
    public void move(UUID id, DeliveryState state, @Nullable LocalDate on, String reason, Visitor by) {
        Delivery before = hold(id);
        require(state != before.state(), "state", "delivery.refused.same");
        require(!reason.isBlank() || !state.owesReason(before.state()), "stateReason", "delivery.refused.stateReason");
        require(reason.length() <= LONGEST_REASON, "stateReason", "delivery.refused.long");
        if (state == DeliveryState.DELIVERED) {
            require(before.done() == before.milestones().size(), "state", "delivery.refused.milestonesLeft");
            require(on != null, "deliveredOn", "delivery.refused.noDay");
            checkDelivered(before, Objects.requireNonNull(on));
        }
        @Nullable LocalDate day = state == DeliveryState.DELIVERED ? on : null;
        store.move(id, state, day);
        diary.write(id, diary.begin(Kind.STATE, before, by).about(state.name()).saying(Printable.text(reason)).on(null, day));
        journal.append(entry("participation.deliveryMoved", before, by).with("state", state));
    }

    /** Announces a milestone; each has a name of its own, by which its history is told. */
    public void plan(UUID id, String name, @Nullable LocalDate on, Visitor by) {
        Delivery delivery = holdOpen(id, "milestone");
        require(!name.isBlank() && name.length() <= LONGEST_NAME, "milestone", "delivery.refused.name");
        String known = Printable.line(name, LONGEST_NAME);
        require(delivery.milestones().stream().noneMatch(one -> one.name().equalsIgnoreCase(known)), "milestone", "delivery.refused.nameTaken");
        require(delivery.milestones().size() < MOST_MILESTONES, "milestone", "delivery.refused.many");
        require(on != null, "plannedOn", "delivery.refused.noDay");
        int ordinal = 1 + delivery.milestones().stream().mapToInt(Milestone::ordinal).max().orElse(0);
        Milestone made = new Milestone(ordinal, known, Objects.requireNonNull(on), null);
        store.insert(id, made);
        diary.write(id, diary.begin(Kind.PLANNED, delivery, by).about(made.name()).on(null, on));
        journal.append(entry("participation.milestonePlanned", delivery, by).with("milestone", ordinal));
    }

    /**
     * Moves a milestone, or says that it is done.
     *
     * @param plannedOn the day that is announced from now on
     * @param doneOn null as long as it is not
     * @param reason why it moved, or is not done after all
     */
    public void change(UUID id, int ordinal, @Nullable LocalDate plannedOn, @Nullable LocalDate doneOn, String reason, Visitor by) {
        Delivery delivery = holdOpen(id, "planned." + ordinal);
        Milestone before = delivery.milestones().stream().filter(one -> one.ordinal() == ordinal).findFirst().orElseThrow();
        require(plannedOn != null, "planned." + ordinal, "delivery.refused.noDay");
        LocalDate planned = Objects.requireNonNull(plannedOn);
        boolean isMoved = !planned.equals(before.plannedOn());
        boolean isUndone = doneOn == null && before.isDone();
        require(isMoved || !Objects.equals(doneOn, before.doneOn()), "planned." + ordinal, "delivery.refused.same");
        require(!reason.isBlank() || !isMoved && !isUndone, "reason." + ordinal, "delivery.refused.dateReason");
        require(reason.length() <= LONGEST_REASON, "reason." + ordinal, "delivery.refused.long");
        if (doneOn != null) {
            checkDone(doneOn, "done." + ordinal);
        }
        store.update(id, new Milestone(ordinal, before.name(), planned, doneOn));
        String why = Printable.text(reason);
        if (isMoved) {
            diary.write(id, diary.begin(Kind.MOVED, delivery, by).about(before.name()).on(before.plannedOn(), planned).saying(why));
        }
        if (isUndone) {
            diary.write(id, diary.begin(Kind.UNDONE, delivery, by).about(before.name()).on(before.doneOn(), null).saying(why));
        } else if (doneOn != null && !doneOn.equals(before.doneOn())) {
            diary.write(id, diary.begin(Kind.DONE, delivery, by).about(before.name()).on(before.doneOn(), doneOn).saying(isMoved ? "" : why));
        }
        journal.append(entry("participation.milestoneChanged", delivery, by).with("milestone", ordinal));
    }

    /**
     * Says what it may cost and what was spent, in cents.
     *
     * @param reason compulsory where more may be spent than was decided, or more was
     */
    public void spend(UUID id, long granted, long spent, String reason, Visitor by) {
        Delivery before = hold(id);
        require(granted > 0 && granted <= Estimate.MOST, "granted", "delivery.refused.money");
        require(spent >= 0 && spent <= Estimate.MOST, "spent", "delivery.refused.money");
        require(granted != before.granted() || spent != before.spent(), "spent", "delivery.refused.same");
        require(!reason.isBlank() || granted == before.granted() && spent <= granted, "moneyReason", "delivery.refused.moneyReason");
        require(reason.length() <= LONGEST_REASON, "moneyReason", "delivery.refused.long");
        store.spend(id, granted, spent);
        diary.write(id, diary.begin(Kind.MONEY, before, by).money(granted, spent).saying(Printable.text(reason)));
        journal.append(entry("participation.deliverySpent", before, by));
    }

    /**
     * Tells how it goes.
     *
     * @param picture null for none
     * @param alt what the picture shows, for whoever does not see it
     */
    public void tell(UUID id, String words, @Nullable ReceivedPicture picture, String alt, Visitor by) {
        Delivery delivery = hold(id);
        require(!words.isBlank(), "words", "delivery.refused.noWords");
        require(words.length() <= LONGEST_NEWS, "words", "delivery.refused.long");
        require(picture == null || !alt.isBlank(), "alt", "delivery.refused.noAlt");
        require(alt.length() <= LONGEST_ALT, "alt", "delivery.refused.long");
        DeliveryEntry entry = diary.begin(Kind.NEWS, delivery, by)
                .saying(Printable.text(words))
                .showing(picture == null ? "" : Printable.line(alt, LONGEST_ALT));
        diary.write(id, entry);
        if (picture != null) {
            pictures.attach(picture, owner(entry));
        }
        journal.append(entry("participation.deliveryTold", delivery, by));
    }

    /** The owner of the picture of an entry. */
    public static PictureOwner owner(DeliveryEntry entry) {
        return new PictureOwner(DeliveryPictures.OWNER, entry.id());
    }

    /** @param department null for whoever decides */
    public void giveTo(UUID id, @Nullable UUID department, Visitor by) {
        Delivery before = hold(id);
        if (!Objects.equals(department, before.departmentId())) {
            store.giveTo(id, department);
            diary.write(id, diary.begin(Kind.KEEPER, before, by).about(diary.name(department)));
            journal.append(entry("participation.deliveryGiven", before, by));
        }
    }

    private void checkDelivered(Delivery delivery, LocalDate on) {
        checkDone(on, "deliveredOn");
        boolean isEarly = delivery.milestones().stream().anyMatch(one -> one.doneOn() instanceof LocalDate done && done.isAfter(on));
        require(!isEarly, "deliveredOn", "delivery.refused.beforeTheEnd");
    }

    private void checkDone(LocalDate on, String field) {
        require(!on.isAfter(today()), field, "delivery.refused.tomorrow");
    }

    private Delivery hold(UUID id) {
        return store.hold(id).orElseThrow();
    }

    private Delivery holdOpen(UUID id, String field) {
        Delivery delivery = hold(id);
        require(!delivery.state().isOver(), field, "delivery.refused.over");
        return delivery;
    }

    private static JournalEntry entry(String act, Delivery delivery, Visitor by) {
        return JournalEntry.by(by, act, "delivery", delivery.id());
    }

    private static void require(boolean isRight, String field, String problem) {
        if (!isRight) {
            throw new DeliveryRefused(field, problem);
        }
    }
}
