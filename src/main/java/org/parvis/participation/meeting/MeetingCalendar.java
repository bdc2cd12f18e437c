package org.parvis.participation.meeting;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Geo;
import biweekly.property.ProductId;
import biweekly.property.Status;
import java.util.Date;
import java.util.Objects;
import org.parvis.shared.GeoPoint;

/** Meetings for calendars (RFC 5545). One keeps its name for ever: another date moves it there too, and one that does not take place is cancelled there. */
public final class MeetingCalendar {

    private final ICalendar calendar = new ICalendar();
    private final String site;

    /** @param site that names are unique in */
    public MeetingCalendar(String site) {
        this.site = site;
        calendar.setProductId(new ProductId("-//Parvis//rencontres"));
    }

    /**
     * @param url of its page
     * @param link for whoever has a seat; empty for whoever has none
     */
    public void add(Meeting meeting, String url, String link) {
        calendar.addEvent(event(meeting, site, url, link));
    }

    public String write() {
        return Biweekly.write(calendar).go();
    }

    /** One of them, for a calendar of other things too. */
    public static VEvent event(Meeting meeting, String site, String url, String link) {
        MeetingAbout about = meeting.about();
        VEvent event = new VEvent();
        event.setUid("rencontre-" + meeting.id() + "@" + site);
        event.setSequence(meeting.standing().revision());
        event.setDateTimeStamp(Date.from(Objects.requireNonNull(
                meeting.standing().movedAt() == null ? meeting.standing().publishedAt() : meeting.standing().movedAt())));
        event.setSummary(about.title());
        event.setDescription(link.isEmpty() ? about.words() : about.words() + "\n" + link);
        event.setUrl(url);
        event.setDateStart(Date.from(about.starts()), true);
        event.setDateEnd(Date.from(about.ends()), true);
        event.setStatus(meeting.isCancelled() ? Status.cancelled() : Status.confirmed());
        if (!about.place().isEmpty()) {
            event.setLocation(about.place());
        }
        GeoPoint point = about.point();
        if (point != null) {
            event.setGeo(new Geo(point.lat(), point.lon()));
        }
        return event;
    }
}
