package org.shouwang.access.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndpointTest {

    @Test
    void no_address_stands_twice_in_the_table() {
        assertThat(Endpoint.all())
                .extracting(endpoint -> endpoint.method() + " " + endpoint.address())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_place_of_an_address_has_its_own_id() {
        var nested = new Endpoint("", "POST", "/a/{id}/b/{act=go}/{other}", "x", "OPEN");

        assertThat(nested.path("1 2")).isEqualTo("/a/1/b/go/2");
        assertThat(nested.path("1")).isEqualTo("/a/1/b/go/1");
    }
}
