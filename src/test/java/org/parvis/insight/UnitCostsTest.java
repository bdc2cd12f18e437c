package org.parvis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseChannel;
import org.parvis.insight.UnitCosts.Channel;
import org.parvis.insight.UnitCosts.Saving;
import org.parvis.insight.UnitCosts.Use;

class UnitCostsTest {

    private static Use use(CaseChannel channel, long operations, Price price) {
        return new Use(channel, operations, price);
    }

    private static Saving saving(int percent, Use... uses) {
        return Objects.requireNonNull(UnitCosts.of(List.of(uses), percent).saving());
    }

    @Test
    void theExampleSavesThreeHundredThousandEuros() {
        UnitCosts example = UnitCosts.of(UnitCosts.example(), 20);
        assertThat(example.saving()).isEqualTo(new Saving(150_000, 30_000, 300_000_00, List.of()));
        assertThat(example.channels()).extracting(Channel::cents).containsExactly(18_00L, 12_00L, 9_00L, 1_40L);
    }

    @Test
    void dividesWhatAChannelCostsInAYearByItsOperations() {
        assertThat(UnitCosts.of(List.of(use(CaseChannel.PHONE, 3, new Price.Annual(10_00))), 20).channels())
                .containsExactly(new Channel(CaseChannel.PHONE, 3, 3_33L));
    }

    @Test
    void roundsHalvesUpAndOnlyWhatIsShown() {
        // 12.5 cents each: shown as 13, and yet 1,000 of them are 125 euros.
        Use phone = use(CaseChannel.PHONE, 1_000, new Price.Annual(125_00));
        assertThat(UnitCosts.of(List.of(phone), 20).channels()).extracting(Channel::cents).containsExactly(13L);
        assertThat(saving(100, phone, use(CaseChannel.WEB, 1, new Price.Time(0, 0))).cents()).isEqualTo(125_00);
    }

    @Test
    void aChannelWithoutPriceIsNamedAndNotCounted() {
        Saving saving = saving(
                50,
                use(CaseChannel.PHONE, 100, new Price.Time(60, 60_00)),
                new Use(CaseChannel.POST, 40, null),
                use(CaseChannel.WEB, 10, new Price.Annual(0)));
        assertThat(saving).isEqualTo(new Saving(100, 50, 50_00, List.of(CaseChannel.POST)));
    }

    @Test
    void saysNothingWithoutAPriceOnlineOrElsewhere() {
        Price.Time price = new Price.Time(60, 60_00);
        assertThat(UnitCosts.of(List.of(use(CaseChannel.PHONE, 100, price), new Use(CaseChannel.WEB, 10, null)), 20).saving())
                .isNull();
        assertThat(UnitCosts.of(List.of(new Use(CaseChannel.PHONE, 100, null), use(CaseChannel.WEB, 10, price)), 20).saving())
                .isNull();
        assertThat(UnitCosts.of(List.of(), 20)).isEqualTo(new UnitCosts(List.of(), null));
    }

    @Test
    void aYearsPriceOfNoOperationIsUnknown() {
        List<Channel> channels = UnitCosts.of(
                        List.of(
                                use(CaseChannel.KIOSK, 0, new Price.Annual(1_000_00)),
                                use(CaseChannel.PHONE, 10, new Price.Annual(100_00))),
                        20)
                .channels();
        assertThat(channels).containsExactly(
                new Channel(CaseChannel.PHONE, 10, 10_00L), new Channel(CaseChannel.KIOSK, 0, null));
    }

    @Test
    void takesTheApplicationsPriceWhereTheSiteHasNone() {
        assertThat(saving(
                        100,
                        use(CaseChannel.PHONE, 10, new Price.Annual(100_00)),
                        new Use(CaseChannel.WEB, 5, null),
                        use(CaseChannel.MOBILE, 5, new Price.Annual(5_00)))
                .cents()).isEqualTo(90_00);
    }

    @Test
    void onlineThatCostsMoreSavesLessThanNothing() {
        assertThat(saving(
                        10,
                        use(CaseChannel.EMAIL, 100, new Price.Annual(100_00)),
                        use(CaseChannel.WEB, 1, new Price.Annual(3_00)))
                .cents()).isEqualTo(-20_00);
    }
}
