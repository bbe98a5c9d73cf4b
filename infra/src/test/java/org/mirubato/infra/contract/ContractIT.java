package org.mirubato.infra.contract;

import org.mirubato.infra.MirubatoIT;
import tools.jackson.databind.json.JsonMapper;

/** A new user of the reference's client on the shared server. */
abstract class ContractIT extends MirubatoIT {

    static final JsonMapper JSON = JsonMapper.shared();

    final ReferenceClient anna = new ReferenceClient(server().url(), newUser());

    static ReferenceClient nobody() {
        return ReferenceClient.nobody(server().url());
    }
}
