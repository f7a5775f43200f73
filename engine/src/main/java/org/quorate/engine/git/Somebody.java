package org.quorate.engine.git;

import java.util.List;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.contribution.Identity;

/**
 * A person as one commit has them, told apart from everybody else.
 *
 * @param identity as in the commit, with the handle they go by
 * @param proper name and address after the mail map
 * @param aliases their addresses as handles
 * @param organisations by the address in that very commit, which the mail map may have replaced
 */
record Somebody(
    Identity identity,
    Identity proper,
    Handle handle,
    List<Handle> aliases,
    boolean robot,
    Set<OrganisationName> organisations) {}
