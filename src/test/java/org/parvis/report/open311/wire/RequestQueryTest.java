package org.parvis.report.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.report.open311.wire.ParametersTest.parameters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestQueryTest {

    @Test
    void asksForTheNewestThousandByDefault() {
        RequestQuery query = query("");
        assertThat(query.window().isUnbounded()).isTrue();
        assertThat(query.paging()).isEqualTo(new RequestQuery.Paging(RequestQuery.Order.NEWEST, 1, 1_000));
        assertThat(query.extensions()).isFalse();
        assertThat(query.ids()).isEmpty();
    }

    @Test
    void readsEveryFilter() {
        RequestQuery query = query("service_request_id=a,b,,a&service_code=x,y&status=open,closed"
                + "&start_date=2026-03-01T00:00:00Z&end_date=2026-03-02T00:00:00%2B01:00&bbox=2.2,48.7,2.3,48.8"
                + "&q=lampe&sort=updated_datetime&page=3&page_size=50&extensions=TRUE");
        assertThat(query.ids()).containsExactly("a", "b");
        assertThat(query.serviceCodes()).containsExactlyInAnyOrder("x", "y");
        assertThat(query.statuses()).hasSize(2);
        assertThat(query.box()).isEqualTo(new Box(2.2, 48.7, 2.3, 48.8));
        assertThat(query.words()).isEqualTo("lampe");
        assertThat(query.paging().order()).isEqualTo(RequestQuery.Order.EARLIEST_UPDATE);
        assertThat(query.paging().offset()).isEqualTo(100);
        assertThat(query.extensions()).isTrue();
    }

    @Test
    void readsAPlusThatWasNotEncoded() {
        assertThat(query("start_date=2026-03-01T00:00:00+01:00").window().start())
                .isEqualTo("2026-03-01T00:00:00+01:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    start_date=2026-03-01                    | start_date must be a date
                    start_date=2026-03-01T00:00:00           | start_date must be a date
                    start_date=2026-03-01T00:00:00.5Z        | start_date must be a date
                    end_date=2026-02-30T00:00:00Z            | end_date must be a date
                    updated_after=yesterday                  | updated_after must be a date
                    start_date=2026-03-02T00:00:00Z&end_date=2026-03-01T00:00:00Z | must not be after
                    status=pending                           | status must be one of: OPEN, CLOSED
                    page=0                                   | page must be a whole number
                    page=-1                                  | page must be a whole number
                    page_size=1001                           | between 1 and 1000
                    page_size=99999999999999                 | between 1 and 1000
                    bbox=1,2,3                               | minLng,minLat,maxLng,maxLat
                    bbox=3,2,1,4                             | south-west
                    bbox=1,2,NaN,4                           | bbox must be degrees
                    bbox=1,2,3,91                            | bbox must be degrees
                    sort=id;drop                             | sort must be
                    extensions=maybe                         | true or false
                    page=1&page=2                            | more than once
                    """)
    void refusesWithAWordOfHelp(String form, String help) {
        assertThatThrownBy(() -> query(form)).isInstanceOf(Mistake.class).hasMessageContaining(help);
    }

    @Test
    void namesEveryMistakeAtOnce() {
        assertThatThrownBy(() -> query("page=0&status=x&bbox=1"))
                .isInstanceOfSatisfying(Mistake.class, mistake -> assertThat(mistake.errors()).hasSize(3));
    }

    private static RequestQuery query(String form) {
        return RequestQuery.of(parameters(form));
    }
}
