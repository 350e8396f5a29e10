package org.shouwang.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.shouwang.browser.Chromium;

/** The phones of everybody in the story, in Chinese, and a diary of what was done on them. */
final class Phones implements AutoCloseable {

    private final Running running;
    private final Newcomer student;
    private final Diary diary = new Diary();
    private final Chromium chromium = new Chromium();
    private final Map<String, Phone> phones = new HashMap<>();

    Phones(Running running) {
        this.running = running;
        this.student = Newcomer.enrol(running, Crisis.SCHOOL, Crisis.FIRST_CLASS);
    }

    /** Whoever has this log-in name, wherever they are just now. */
    Phone of(String login) {
        return phones.computeIfAbsent(
                login, who -> new Phone(chromium.phone().newPage(), who, running.port()));
    }

    /** The student's file on somebody's phone, as it is now. */
    Phone file(String login) {
        Phone phone = of(login);
        return phone.address().contains("/cases/") ? phone.reloads() : phone.finds(student.name());
    }

    Newcomer student() {
        return student;
    }

    String name(String login) {
        return running.person(login).name();
    }

    String number(String login) {
        return running.person(login).phone();
    }

    void pass(Duration duration) {
        running.pass(duration);
    }

    /** To the next time that the school's clock shows this. */
    void passUntil(int hour, int minute) {
        running.passUntil(hour, minute);
    }

    /** As people type a day. */
    String day(int days) {
        return running.day(days);
    }

    /** As people type a moment that has passed. */
    String moment(Duration ago) {
        return running.moment(ago);
    }

    Instant now() {
        return running.now();
    }

    /** Somebody did something just now: whoever audits it has to find it. */
    void did(String login, String what) {
        didEarlier(login, what, Duration.ZERO);
    }

    /** The same of what happened a while before it was written down. */
    void didEarlier(String login, String what, Duration ago) {
        diary.add(new Diary.Deed(name(login), what, now().minus(ago), now()));
    }

    Diary diary() {
        return diary;
    }

    @Override
    public void close() {
        chromium.close();
    }
}
