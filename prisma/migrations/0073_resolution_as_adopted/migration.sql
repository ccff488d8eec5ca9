-- A raadsbesluit is what it was in the meeting: with the adopted text its numbers and its list of plans are kept, so that a
-- later decision or removal changes nothing in it. A text that was stored before this keeps being filled from the data.
ALTER TABLE "Resolution" ADD COLUMN document jsonb;
ALTER TABLE "Resolution" ADD CONSTRAINT "only an adopted text has a document" CHECK (document IS NULL OR stage = 'adopted');
