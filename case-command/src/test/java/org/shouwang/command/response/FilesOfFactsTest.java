package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.Picture;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Attachment.MediaType;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseFact.NoteAdded;

/** Files that come with a note: what cannot be kept is said, and the words stay. */
class FilesOfFactsTest {

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "yellow");

    @Test
    void an_empty_file_is_named() {
        refused("空的.txt", new byte[0], "照片或文件：</span><span>“空的.txt”是空文件");
    }

    @Test
    void a_page_called_a_picture_is_named() {
        refused(
                "信.png",
                "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                "照片或文件：</span><span>“信.png”不是它的文件名所说的图片");
    }

    @Test
    void a_picture_that_broke_off_is_named() {
        byte[] picture = Picture.of("png");
        refused("信.png", Arrays.copyOf(picture, picture.length - 10), "“信.png”不是它的文件名所说的图片");
        refused("信", Arrays.copyOf(picture, picture.length - 10), "只能是图片");
    }

    @Test
    void pictures_and_texts_are_kept_as_what_they_are() {
        assertThat(sent("信.png", Picture.of("jpg")).statusCode()).isEqualTo(302);
        assertThat(sent("话.txt", "原话".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(302);
        assertThat(response.events(NoteAdded.class))
                .flatExtracting(NoteAdded::attachments)
                .extracting(Attachment::type)
                .containsExactly(MediaType.JPEG, MediaType.TEXT);
    }

    private void refused(String name, byte[] file, String says) {
        HttpResponse<String> answer = sent(name, file);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(says, "孩子写的信，见照片");
        assertThat(response.events(NoteAdded.class)).isEmpty();
    }

    private HttpResponse<String> sent(String name, byte[] file) {
        return school.as(Role.COUNSELOR)
                .upload(
                        response.path() + "/record/note-added",
                        "files",
                        name,
                        file,
                        "text",
                        "孩子写的信，见照片",
                        "when",
                        "2026-11-23T23:04",
                        "by",
                        school.person(Role.COUNSELOR).staff().toString());
    }
}
