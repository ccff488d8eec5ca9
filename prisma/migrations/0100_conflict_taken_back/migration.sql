-- A member may take back having said to be involved in a plan; the audit log keeps that it was said.
GRANT DELETE ON "Conflict" TO lvb_app;
