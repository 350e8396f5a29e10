package org.shouwang.notify.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.id.Id;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.contract.token.Label;
import org.shouwang.notify.channel.Parcel;

class NoticeTest {

    @Test
    void no_field_of_a_notice_can_hold_a_name_or_a_sentence() {
        for (RecordComponent component : Notice.class.getRecordComponents()) {
            assertThat(plain(component.getGenericType()))
                    .as("%s holds ids, codes, enums, numbers or the school's label", component)
                    .isTrue();
        }
    }

    /** A label is the name of an institution; the catalogue of events is checked for that. */
    private static boolean plain(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[0] == Label.class;
        }
        Class<?> raw = (Class<?>) type;
        return raw.isEnum()
                || raw == int.class
                || raw == AlertCode.class
                || Id.class.isAssignableFrom(raw);
    }

    /** Besides the notice a channel gets ids and an opaque key, and nothing of the alert. */
    @Test
    void a_parcel_adds_only_ids_to_its_notice() {
        Set<String> types = new HashSet<>();
        for (RecordComponent component : Parcel.class.getRecordComponents()) {
            types.add(component.getName() + " " + component.getType().getSimpleName());
        }
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "key String", "school SchoolId", "notice Notice", "to List");
    }

    @Test
    void nothing_in_this_service_reads_a_confidential_text_but_for_addresses() {
        JavaClasses ours = new ClassFileImporter().importPackages("org.shouwang.notify");
        Set<String> readers = new HashSet<>();
        ours.forEach(
                type ->
                        type.getMethodReferencesFromSelf().stream()
                                .filter(
                                        call ->
                                                call.getTargetOwner()
                                                                .getSimpleName()
                                                                .equals("Confidential")
                                                        && call.getName().equals("reveal"))
                                .forEach(_ -> readers.add(type.getSimpleName())));
        assertThat(readers).containsExactlyInAnyOrder("MailChannel", "RobotChannel");
    }
}
