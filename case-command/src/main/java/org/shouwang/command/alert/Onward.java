package org.shouwang.command.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;

/** What the responses to an alert say to whoever raised it and stands beside the student. */
public interface Onward {

    /**
     * Where a response has come to, for one reader.
     *
     * @param with who has the student now, or into whose hands the student went; empty while nobody
     *     is known
     * @param elsewhere whether that is somebody else than the reader
     * @param asked what is asked of the reader
     * @param menu where that is recorded
     */
    record Course(Optional<Text> with, boolean elsewhere, List<Text> asked, String menu) {

        public Course {
            asked = List.copyOf(asked);
        }

        // For the template, which asks for it only when it is there.

        public Text beside() {
            return with.orElseThrow();
        }
    }

    /** Empty when none of them runs, or none is for this reader to record in. */
    Optional<Course> of(Who reader, List<ResponseId> responses);

    /**
     * Whether home may be called, in words that say to nobody why not; empty where nothing is known
     * that speaks against it.
     */
    Optional<Text> home(Set<StudentId> students);
}
