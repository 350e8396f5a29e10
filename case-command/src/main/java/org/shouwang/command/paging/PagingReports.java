package org.shouwang.command.paging;

import java.util.List;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.store.AppendFailed;
import org.shouwang.command.store.AppendUnanswered;
import org.shouwang.command.store.AppenderBusy;
import org.shouwang.contract.id.StaffId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the delivering service asks and tells. Behind the machines' door: no session opens it.
 *
 * <ul>
 *   <li>{@code GET /internal/staff/{id}/contacts}: a list of {@code contactId}, {@code channel},
 *       {@code address}
 *   <li>{@code POST /internal/paging/attempts}: 204 when recorded, again or not; 404 for an alert
 *       that is not paged; 503 to be told again
 * </ul>
 */
@RestController
final class PagingReports {

    private final Receiving receiving;
    private final Staff staff;

    PagingReports(Receiving receiving, Staff staff) {
        this.receiving = receiving;
        this.staff = staff;
    }

    /** A way to reach somebody, in the clear: for the one who delivers, and never kept. */
    record Contact(String contactId, String channel, String address) {}

    @GetMapping("/internal/staff/{staffId}/contacts")
    ResponseEntity<List<Contact>> contacts(@PathVariable StaffId staffId) {
        List<Contact> contacts =
                staff.contacts(staffId).stream()
                        .map(c -> new Contact(c.id().toString(), c.channel().name(), c.address()))
                        .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(contacts);
    }

    @PostMapping("/internal/paging/attempts")
    ResponseEntity<Void> attempt(@RequestBody Report report) {
        if (!report.isComplete()) {
            return ResponseEntity.badRequest().build();
        }
        try {
            return receiving.receive(report)
                    ? ResponseEntity.noContent().build()
                    : ResponseEntity.notFound().build();
        } catch (AppenderBusy | AppendUnanswered | AppendFailed _) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }
}
