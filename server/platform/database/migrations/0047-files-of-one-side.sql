-- Which files stay with the side that made them, in one rule: those of an interview with either, scans of an answer of a
-- register with the State that asked it. Whatever else an act sends goes to both States.
drop policy send_once on documents;
create policy send_once on documents as restrictive for update to rcms_system using (not attached)
  with check (attached and case purpose
    when 'interview' then stream <> 'shared'
    when 'register_scan' then stream = 'requested'
    else stream = 'shared' end);
