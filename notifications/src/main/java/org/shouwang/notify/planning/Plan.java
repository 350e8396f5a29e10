package org.shouwang.notify.planning;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.notify.outbox.PageKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that one step asks for: each person once over each channel, whatever the roles. */
record Plan(PageKey key, PagingEvent.StepStarted step, Instant askedAt) {

    private static final String INSERT =
            """
            insert into notify.page (page_id, event_position, step, round, staff_id, channel,
                alert_id, school_id, code, asked_at, due_at)
            values (:page, :position, :step, :round, :staff, :channel,
                :alert, :school, :code, :asked, :asked)
            on conflict do nothing
            """;

    static List<Plan> pages(LoggedEvent logged, PagingEvent.StepStarted step) {
        Set<StaffId> people = new LinkedHashSet<>();
        step.targets().forEach(target -> people.add(target.staff()));
        List<Plan> pages = new ArrayList<>();
        for (StaffId person : people) {
            for (PagingEvent.Channel channel : PagingEvent.Channel.values()) {
                PageKey key = new PageKey(logged.position(), step.step(), person, channel);
                pages.add(new Plan(key, step, logged.recording().recordedAt()));
            }
        }
        return pages;
    }

    void insert(JdbcClient sql) {
        sql.sql(INSERT)
                .param("page", key.pageId())
                .param("position", key.eventPosition())
                .param("step", key.step())
                .param("round", step.round())
                .param("staff", key.staff().value())
                .param("channel", key.channel().name())
                .param("alert", step.alert().value())
                .param("school", step.school().value())
                .param("code", step.code().value())
                .param("asked", askedAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
