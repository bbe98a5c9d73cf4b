package org.mirubato.infra.security;

/** Which endpoints answer without a token. */
public final class OpenEndpoints {

    private OpenEndpoints() {}

    /** @param path may be a pattern */
    public static boolean contain(String method, String path) {
        return EndpointRules.of(method, path.replaceAll("\\{[^}]*}", "x"))
                .filter(access ->
                        access == Access.PUBLIC || access == Access.OPTIONAL || access == Access.LOCAL_OR_ADMIN)
                .isPresent();
    }
}
