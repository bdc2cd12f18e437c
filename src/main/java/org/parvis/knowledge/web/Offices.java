package org.parvis.knowledge.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.OpeningHours;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.Site;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Finds the territory's own office for an article. */
@Component
class Offices {

    private final Departments departments;

    Offices(Departments departments) {
        this.departments = departments;
    }

    /** The department's, with what only the authority as a whole has said of itself filled in; else the town hall. */
    Office of(@Nullable UUID department, View view) {
        Site.Contact common = view.site().contact();
        Department own = department == null ? null : departments.find(department).orElse(null);
        if (own == null) {
            return office(view.t("knowledge.office.townHall", view.site().name()), common.postalAddress(), common.phone(), List.of(), common.openingHours());
        }
        String phone = own.phone() == null ? common.phone() : own.phone();
        String address = own.publicContact().isEmpty() ? common.postalAddress() : own.publicContact();
        List<Office.Day> week = own.hours() instanceof OpeningHours hours ? week(hours, view) : List.of();
        return office(own.name(), address, phone, week, week.isEmpty() && !own.isOutside() ? common.openingHours() : "");
    }

    private static Office office(String name, String address, String phone, List<Office.Day> week, String hours) {
        return new Office(name, address, phone, phone.replaceAll("[^+\\d]", ""), week, hours);
    }

    private static List<Office.Day> week(OpeningHours hours, View view) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> !hours.on(day).isEmpty())
                .map(day -> new Office.Day(view.day(day), hours.on(day).stream()
                        .map(period -> view.t("knowledge.office.period", time(period.from(), view), time(period.to(), view)))
                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private static String time(LocalTime time, View view) {
        return time.getMinute() == 0
                ? view.t("knowledge.office.hour", time.getHour())
                : view.t("knowledge.office.minute", time.getHour(), String.format("%02d", time.getMinute()));
    }
}
