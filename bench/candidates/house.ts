export const authorityId = 'az-sms'
export const extract = '0199a1b2-0000-7000-8000-000000000001'
