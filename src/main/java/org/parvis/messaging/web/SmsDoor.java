package org.parvis.messaging.web;

import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.messaging.SmsMonth;
import org.parvis.territory.TerritoryDoor;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the territory's page in whose name text messages go out, and plainly where they are stopped. */
@Component
@Order(100)
class SmsDoor implements TerritoryDoor {

    private final SmsLine line;

    SmsDoor(SmsLine line) {
        this.line = line;
    }

    @Override
    public Door door(View view) {
        return new Door(
                view.t("messaging.sms.title"),
                line.account().map(account -> summary(account, view)).orElseGet(() -> view.t("messaging.sms.none")),
                SmsController.PATH);
    }

    private String summary(SmsAccount account, View view) {
        SmsMonth month = line.thisMonth();
        String key = month.isStopped() ? "messaging.sms.summary.stopped" : "messaging.sms.summary";
        return view.t(
                key, account.sender().value(), view.number(month.parts()), view.number(account.monthlyParts()));
    }
}
