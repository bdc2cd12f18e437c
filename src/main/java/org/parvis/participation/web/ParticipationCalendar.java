package org.parvis.participation.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.ProductId;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.MeetingCalendar;
import org.parvis.participation.meeting.Meetings;
import org.parvis.web.View;

/**
 * When people can take part, as a calendar that programs subscribe to (RFC 5545): each phase, the day of each promise, each
 * meeting, each vote. An event keeps its name for ever, so that a day that was moved moves in the calendar too.
 */
final class ParticipationCalendar {

    private final View view;
    private final ICalendar calendar = new ICalendar();

    ParticipationCalendar(String title, View view) {
        this.view = view;
        calendar.setProductId(new ProductId("-//Parvis//" + view.locale().getLanguage()));
        calendar.setName(title);
    }

    void add(Process process) {
        Instant published = Objects.requireNonNull(process.publishedAt());
        for (int i = 0; i < process.phases().size(); i++) {
            Phase phase = process.phases().get(i);
            VEvent event = event(process.slug() + "-" + i, process.title() + " – " + phase.name(), process.about().summary(), process.path(), published);
            between(event, phase.opens(), phase.closes());
        }
        if (process.about().promisedFor() instanceof LocalDate day) {
            String title = view.t("participation.calendar.promise", process.title());
            VEvent event = event(process.slug() + "-promesse", title, process.about().promise(), process.path(), published);
            var whole = new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            event.setDateStart(new DateStart(new ICalDate(whole, false)));
        }
    }

    void add(Budget budget) {
        BudgetDraft about = budget.about();
        VEvent event = event(
                "budget-" + budget.slug(), view.t("participation.calendar.vote", budget.title()), about.summary(), budget.path(), about.opens());
        between(event, about.opens(), about.closes());
    }

    void add(Process process, Meeting meeting) {
        calendar.addEvent(MeetingCalendar.event(meeting, view.site().slug(), view.absoluteUrl(Meetings.path(process, meeting)), ""));
    }

    byte[] write() {
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    /** @param since so that the same calendar is the same file */
    private VEvent event(String name, String title, String words, String path, Instant since) {
        VEvent event = new VEvent();
        event.setUid(name + "@" + view.site().slug());
        event.setDateTimeStamp(Date.from(since));
        event.setSummary(title);
        event.setDescription(words);
        event.setUrl(view.absoluteUrl(path));
        calendar.addEvent(event);
        return event;
    }

    private static void between(VEvent event, Instant from, Instant to) {
        event.setDateStart(Date.from(from), true);
        event.setDateEnd(Date.from(to), true);
    }
}
