package org.parvis.insight;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.web.Chart;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/**
 * What each channel costs and what moving some online would save.
 *
 * @param percent the share that moves
 * @param said everything that the town ever said of its costs
 * @param form null for whoever may not say more
 * @param arePublic whether everybody may read the figures
 */
public record CostsPage(
        int percent,
        UnitCosts costs,
        UnitCosts example,
        List<ChannelCost> said,
        @Nullable CostForm form,
        boolean arePublic,
        FormErrors errors) {

    public CaseChannel[] channels() {
        return CaseChannel.values();
    }

    public String chart(View view) {
        return Chart.bars(
                costs.channels().stream()
                        .filter(one -> one.cents() != null)
                        .map(one -> new Chart.Bar(
                                view.t("casework.channel." + one.channel()), cents(one), money(one.cents(), view)))
                        .toList(),
                view.t("insight.costs.chart"));
    }

    public boolean hasChart() {
        return costs.channels().stream().anyMatch(one -> one.cents() != null);
    }

    private static long cents(UnitCosts.Channel channel) {
        Long cents = channel.cents();
        return cents == null ? 0 : cents;
    }

    /** With its cents. */
    public static String money(@Nullable Long cents, View view) {
        return cents == null ? "–" : format(cents, 2, view);
    }

    /** To the euro: nobody knows a saving to the cent. */
    public static String euros(long cents, View view) {
        return format(cents, 0, view);
    }

    private static String format(long cents, int decimals, View view) {
        NumberFormat format = NumberFormat.getCurrencyInstance(view.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(cents, 2)).replace(' ', '\u00A0');
    }

    public String price(ChannelCost cost, View view) {
        return switch (cost.price()) {
            case Price.Annual(long cents) -> view.t("insight.costs.aYear", money(cents, view));
            case Price.Time(int seconds, long hourly) ->
                view.t("insight.costs.time", minutes(seconds, view), money(hourly, view));
        };
    }

    private static String minutes(int seconds, View view) {
        NumberFormat format = NumberFormat.getNumberInstance(view.locale());
        format.setMaximumFractionDigits(1);
        return format.format(seconds / 60.0);
    }

    public String names(List<CaseChannel> some, View view) {
        return String.join(", ", some.stream().map(one -> view.t("casework.channel." + one)).toList());
    }
}
